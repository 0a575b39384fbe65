/** What an image is made of, how it is written, and how it is read back; nothing about Frontrow. */
package live.frontrow.images.container;

/** Makes the container images of {@code ./frontrow images}, described in {@code docs/images.md}. */
package live.frontrow.images;

/** Another audience during a show: at once, or for members after a countdown that every page shows. */
package live.frontrow.stream.access;

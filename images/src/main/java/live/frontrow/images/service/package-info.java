/** Images of our services: the application, its class cache for the image's own JVM, its bill of materials. */
package live.frontrow.images.service;

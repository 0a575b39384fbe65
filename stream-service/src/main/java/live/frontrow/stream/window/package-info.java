/** Access windows: to whom a show was open from when on. */
package live.frontrow.stream.window;

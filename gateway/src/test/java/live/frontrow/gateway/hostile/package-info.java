/** The catalogue of docs/hostile-requests.md, sent byte by byte to a real gateway. */
package live.frontrow.gateway.hostile;

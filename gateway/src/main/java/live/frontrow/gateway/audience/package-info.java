/** Who watches: reported by each gateway, counted over all of them. */
package live.frontrow.gateway.audience;

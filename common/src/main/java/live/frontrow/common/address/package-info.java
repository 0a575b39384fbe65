/** Internet addresses and networks as people type them and as MediaMTX names them. */
package live.frontrow.common.address;

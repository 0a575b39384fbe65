/** The certificate of one server: ordered from an authority by ACME (RFC 8555), renewed in time, and never worse than the one before. */
package live.frontrow.local.acme;

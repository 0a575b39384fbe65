/** Error answers (RFC 9457): the catalogue of problems that all services share, and how exceptions become answers. */
package live.frontrow.common.problem;

/** What people type, as others may see it. */
package live.frontrow.common.text;

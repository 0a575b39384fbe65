/** Pictures that people upload: looked at before they are decoded, and encoded anew, so that nothing but their pixels is left. */
package live.frontrow.common.picture;

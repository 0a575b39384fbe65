/**
 * Reading whole topics into memory, in every instance by itself: without a consumer group, without commits. For what each
 * pod must know, such as routes and revocations.
 */
package live.frontrow.common.tail;

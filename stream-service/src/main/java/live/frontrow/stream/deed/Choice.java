package live.frontrow.stream.deed;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who did something, or something that was done: by which a list is made shorter.
 *
 * @param id an OIDC subject, or the name of an operation
 * @param name what they are called, empty when that is not known; or what it is, in words
 */
@Schema(name = "StudioDeedChoice")
record Choice(
        @Schema(required = true) String id,
        @Schema(required = true) String name) {}

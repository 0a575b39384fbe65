package live.frontrow.stream.mail;

import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;
import live.frontrow.stream.wish.WishRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT …/address}. */
@Schema(name = "NewMailAddress")
record NewAddress(
        @Schema(maxLength = 254) String address,

        @Schema(description = "IANA name, unless another one is known", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "BCP 47 tag, unless another one is known", examples = "en-GB")
        String language) {

    /** The same without blanks around it, or an {@code invalid-input} problem. */
    NewAddress checked() {
        List<Violation> found = new ArrayList<>();
        String stripped = address == null ? "" : address.strip();
        if (!AddressRules.good(stripped)) {
            found.add(new Violation("address", "must be an address like ana@example.org"));
        }
        WishRules.place(timeZone, language, found);
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return new NewAddress(stripped, timeZone, language);
    }

    /** Keeps the address out of logs. */
    @Override
    public String toString() {
        return "NewAddress";
    }
}

package live.frontrow.e2e.browser;

import com.microsoft.playwright.APIResponse;

/** An answer that the caller did not expect. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ApiException(APIResponse response) {
        super(response.url() + ": " + response.status() + " " + response.text());
    }
}

package live.frontrow.gateway.session;

/** The provider has ended the person's session: so do we. */
final class RefreshRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefreshRejectedException() {
        super("The identity provider does not accept the refresh token", null, false, false);
    }
}

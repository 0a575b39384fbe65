package live.frontrow.images.container;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;

/** Images in registries, with what {@code docker login} or {@code podman login} left on this machine. */
final class Registries {

    private Registries() {}

    /** A registry of this machine may speak plain HTTP. */
    static boolean local(String name) {
        return name.matches("(localhost|127\\.0\\.0\\.1)[:/].*");
    }

    static RegistryImage image(String name) throws InvalidImageReferenceException {
        ImageReference reference = ImageReference.parse(name);
        CredentialRetrieverFactory credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
        return RegistryImage.named(reference)
                .addCredentialRetriever(credentials.dockerConfig())
                .addCredentialRetriever(credentials.wellKnownCredentialHelpers());
    }
}

package live.frontrow.common.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes a service's document when it is built, after the framework's own filters. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Contract.LAST)
public final class Contract implements OASFilter {

    static final int LAST = -1000;

    private final IndexView index;

    /** With all classes of the service, as the framework calls it. */
    public Contract(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        StatedStatus.say(document, index);
        EmptyFields.say(document);
        DocumentedProblems.say(document);
        Patterns.say(document);
    }
}

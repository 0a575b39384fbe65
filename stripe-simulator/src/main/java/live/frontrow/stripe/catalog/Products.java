package live.frontrow.stripe.catalog;

import java.util.List;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Metadata;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/products}. */
public final class Products {

    private static final String PATH = "/v1/products";
    private static final List<String> TEXTS =
            List.of("name", "description", "statement_descriptor", "tax_code", "unit_label", "url", "default_price");

    private final World world;

    /** Products of an account. */
    public Products(World world) {
        this.world = world;
    }

    /** Answers requests about them. */
    public void routes(Routes routes) {
        routes.post(PATH, this::create)
                .post(PATH + "/{id}", this::update)
                .get(PATH + "/{id}", call -> find(call.id()))
                .delete(PATH + "/{id}", this::delete)
                .list(PATH, call -> world.store()
                        .all("product")
                        .filter(Filter.created(call))
                        .filter(Filter.same(call, "active"))
                        .filter(product ->
                                !call.says("ids") || call.words("ids").contains(product.id())));
    }

    private Resource create(Call call) {
        call.required("name");
        Resource product = world.draft("product");
        if (call.has("id")) {
            product.set("id", call.text("id"));
        }
        if (world.store().find("product", product.id()).isPresent()) {
            throw ApiException.invalid("resource_already_exists", "id", "Product already exists.");
        }
        apply(call, product);
        return world.create(product, "product.created");
    }

    private Resource update(Call call) {
        return world.change(find(call.id()), "product.updated", product -> apply(call, product));
    }

    private Resource delete(Call call) {
        Resource product = find(call.id());
        if (world.store()
                .first("price", price -> price.has("product", product.id()))
                .isPresent()) {
            throw ApiException.invalid(
                    "id", "This product cannot be deleted because it has one or more user-created prices.");
        }
        world.store().remove(product);
        world.tell("product.deleted", product);
        return new Resource(product.json().objectNode())
                .set("id", product.id())
                .set("object", "product")
                .set("deleted", true);
    }

    private void apply(Call call, Resource product) {
        TEXTS.stream().filter(call::says).forEach(name -> product.set(name, call.text(name)));
        if (call.has("active")) {
            product.set("active", call.is("active"));
        }
        if (call.says("images")) {
            product.set("images", call.words("images"));
        }
        if (call.says("marketing_features")) {
            product.set("marketing_features", call.parameters().at("marketing_features"));
        }
        Metadata.merge(call, product);
        product.set("updated", world.clock().now());
    }

    private Resource find(String id) {
        return world.store().find("product", id).orElseThrow(() -> ApiException.missing("product", "id", id));
    }
}

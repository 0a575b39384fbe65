package live.frontrow.gateway.test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;

/** A gateway with a real PostgreSQL and Kafka among its neighbours; one for all tests. */
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "gateway"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(Neighbours.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RealThings {}

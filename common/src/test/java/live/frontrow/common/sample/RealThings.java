package live.frontrow.common.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.common.test.TestIdentity;

/** One PostgreSQL, one Kafka and one gateway's identity for all Quarkus tests of this module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "common_test"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestIdentity.class)
public @interface RealThings {}

package live.frontrow.vod;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.common.test.TestIdentity;

/** One PostgreSQL, one Kafka, one S3 server and one folder of recordings for all tests of the service. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "schema", value = "vod"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestIdentity.class)
@QuarkusTestResource(StorageResource.class)
public @interface RealThings {}

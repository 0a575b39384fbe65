package live.frontrow.membership;

import io.quarkus.test.junit.QuarkusTest;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.access.AccessMatrix;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class AccessMatrixTest {

    private static final String BEARER = "Bearer ";

    @Test
    void shouldLetInWhomThePageNamesAndNobodyElse() {
        String member = Shop.person();
        Shop.subscribe(member, Shop.monthly(Shop.plan()));
        AccessMatrix.of("membership-service")
                .place("code", "0123456789abcdefghijkl")
                .caller("nobody", () -> "")
                .caller("viewer", () -> BEARER + TestIdentity.passerBy())
                .caller("follower", () -> person(Shop.person()))
                .caller("member", () -> person(member))
                .owner("creator", () -> BEARER + TestIdentity.creator())
                .check();
    }

    private static String person(String id) {
        return BEARER + TestIdentity.person(id, "Some Body", "somebody");
    }
}

package service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntraTokenCallbackHandlerTest {

  @Test
  void theTokenIsForTheNamespaceOfTheKafkaEndpoint() {
    var servers = List.of("evhns-prod.servicebus.windows.net:9093");

    assertThat(EntraTokenCallbackHandler.scope(Map.of("bootstrap.servers", servers)))
        .isEqualTo("https://evhns-prod.servicebus.windows.net/.default");
  }

  @Test
  void redisKnowsTheIdentityByTheTokensObjectId() {
    var claims =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"oid\":\"an-id\"}".getBytes(StandardCharsets.UTF_8));

    assertThat(new EntraRedisCredentialsFactory(null).objectId("header." + claims + ".signature"))
        .isEqualTo("an-id");
  }
}

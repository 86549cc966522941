package service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.AccessToken;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EntraRedisCredentialsFactoryTest {

  @Test
  void redisKnowsTheIdentityByTheTokensObjectId() {
    var claims =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"oid\":\"an-id\"}".getBytes(StandardCharsets.UTF_8));
    var token = "header." + claims + ".signature";
    var factory =
        new EntraRedisCredentialsFactory(
            request -> {
              assertThat(request.getScopes()).containsExactly("https://redis.azure.com/.default");
              return Mono.just(new AccessToken(token, OffsetDateTime.now().plusHours(1)));
            });

    var credentials = factory.createCredentialsProvider(null).resolveCredentials().block();

    assertThat(credentials.getUsername()).isEqualTo("an-id");
    assertThat(credentials.getPassword()).isEqualTo(token.toCharArray());
  }
}

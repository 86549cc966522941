package service.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class EntraTokenCallbackHandlerTest {

  private static final Map<String, ?> CONFIGURATION =
      Map.of("bootstrap.servers", List.of("evhns-prod.servicebus.windows.net:9093"));

  private final OffsetDateTime expiry = OffsetDateTime.now().plusHours(1);
  private final EntraTokenCallbackHandler handler =
      new EntraTokenCallbackHandler(
          request ->
              Mono.just(new AccessToken("token for " + request.getScopes().get(0), expiry)));

  @Test
  void theTokenIsForTheNamespaceOfTheKafkaEndpoint() throws Exception {
    var callback = new OAuthBearerTokenCallback();
    handler.configure(CONFIGURATION, "OAUTHBEARER", List.of());

    handler.handle(new Callback[] {callback});

    assertThat(callback.token().value())
        .isEqualTo("token for https://evhns-prod.servicebus.windows.net/.default");
    assertThat(callback.token().lifetimeMs()).isEqualTo(expiry.toInstant().toEpochMilli());
    assertThat(callback.token().principalName()).isNotBlank();
  }

  @Test
  void otherQuestionsAreRefused() {
    handler.configure(CONFIGURATION, "OAUTHBEARER", List.of());

    assertThatThrownBy(() -> handler.handle(new Callback[] {new NameCallback("name")}))
        .isInstanceOf(UnsupportedCallbackException.class);
  }
}

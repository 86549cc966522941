package service.identity;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerToken;
import org.apache.kafka.common.security.oauthbearer.OAuthBearerTokenCallback;

/** Signs Kafka clients in to Event Hubs with the pod's own identity. Kafka creates it by name. */
public class EntraTokenCallbackHandler implements AuthenticateCallbackHandler {

  private final TokenCredential credential;
  private TokenRequestContext request;

  /** For Kafka, which knows the class alone. */
  public EntraTokenCallbackHandler() {
    this(new DefaultAzureCredentialBuilder().build());
  }

  EntraTokenCallbackHandler(TokenCredential credential) {
    this.credential = credential;
  }

  @Override
  public void configure(
      Map<String, ?> configuration, String mechanism, List<AppConfigurationEntry> entries) {
    request = new TokenRequestContext().addScopes(scope(configuration));
  }

  /** The namespace that the token is for, from the address of its Kafka endpoint. */
  private static String scope(Map<String, ?> configuration) {
    var servers = configuration.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    var first = servers instanceof List<?> list ? list.get(0).toString() : servers.toString();
    return "https://" + first.split(",")[0].split(":")[0] + "/.default";
  }

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    for (var callback : callbacks) {
      if (!(callback instanceof OAuthBearerTokenCallback tokenCallback)) {
        throw new UnsupportedCallbackException(callback);
      }
      tokenCallback.token(new EntraToken(credential.getTokenSync(request)));
    }
  }

  @Override
  public void close() {
    // The credential holds nothing that must be closed.
  }

  private record EntraToken(AccessToken token) implements OAuthBearerToken {

    @Override
    public String value() {
      return token.getToken();
    }

    @Override
    public Set<String> scope() {
      return Set.of();
    }

    @Override
    public long lifetimeMs() {
      return token.getExpiresAt().toInstant().toEpochMilli();
    }

    @Override
    public String principalName() {
      return "workload-identity";
    }

    @Override
    public Long startTimeMs() {
      return null;
    }
  }
}

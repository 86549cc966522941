package service.identity;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.RedisCredentialsProviderFactory;
import tools.jackson.databind.json.JsonMapper;

/** Signs in to Redis with a token from Entra, a fresh one for each connection. */
class EntraRedisCredentialsFactory implements RedisCredentialsProviderFactory {

  private static final String SCOPE = "https://redis.azure.com/.default";

  private final TokenCredential credential;
  private final JsonMapper mapper = JsonMapper.shared();

  EntraRedisCredentialsFactory(TokenCredential credential) {
    this.credential = credential;
  }

  @Override
  public RedisCredentialsProvider createCredentialsProvider(RedisConfiguration configuration) {
    var request = new TokenRequestContext().addScopes(SCOPE);
    return () ->
        credential
            .getToken(request)
            .map(token -> RedisCredentials.just(objectId(token.getToken()), token.getToken()));
  }

  /** The object id that Redis knows the identity by, from the token's claims. */
  String objectId(String token) {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
    return mapper
        .readTree(new String(claims, StandardCharsets.UTF_8))
        .get("oid")
        .asString();
  }
}

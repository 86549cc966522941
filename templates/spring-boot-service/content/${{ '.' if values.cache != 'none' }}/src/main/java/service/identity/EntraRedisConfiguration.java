package service.identity;

import com.azure.core.credential.TokenCredential;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientConfigurationBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In Azure, the pod's own identity opens Redis; no key is kept anywhere. */
@Configuration(proxyBeanMethods = false)
@Profile("azure")
class EntraRedisConfiguration {

  @Bean
  LettuceClientConfigurationBuilderCustomizer entraCredentials(TokenCredential credential) {
    return builder ->
        builder.redisCredentialsProviderFactory(new EntraRedisCredentialsFactory(credential));
  }
}

package service.identity;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** In Azure, the pod's own identity opens what the service uses; no key is kept anywhere. */
@Configuration(proxyBeanMethods = false)
@Profile("azure")
class IdentityConfiguration {

  @Bean
  TokenCredential credential() {
    return new DefaultAzureCredentialBuilder().build();
  }
}

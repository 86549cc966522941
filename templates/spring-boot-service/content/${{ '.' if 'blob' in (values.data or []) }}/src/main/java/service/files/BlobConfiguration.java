package service.files;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BlobConfiguration {

  @Bean
  BlobServiceClient blobs(BlobProperties properties, ObjectProvider<TokenCredential> credential) {
    return new BlobServiceClientBuilder()
        .endpoint(properties.endpoint())
        .credential(credential.getIfAvailable(() -> new DefaultAzureCredentialBuilder().build()))
        .buildClient();
  }
}

package service.store;

import com.azure.core.credential.TokenCredential;
import com.azure.cosmos.ConsistencyLevel;
import com.azure.cosmos.CosmosClient;
import com.azure.cosmos.CosmosClientBuilder;
import com.azure.cosmos.GatewayConnectionConfig;
import com.azure.identity.DefaultAzureCredentialBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import service.domain.Store;
import service.domain.Versioned;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "service.store", havingValue = "cosmos")
class CosmosStores {

  /** Through the gateway: one port, which the network policy and the private endpoint let through. */
  @Bean(destroyMethod = "close")
  @Lazy
  CosmosClient cosmos(CosmosProperties properties, ObjectProvider<TokenCredential> credential) {
    return new CosmosClientBuilder()
        .endpoint(properties.endpoint())
        .credential(credential.getIfAvailable(() -> new DefaultAzureCredentialBuilder().build()))
        .gatewayMode(new GatewayConnectionConfig())
        .consistencyLevel(ConsistencyLevel.SESSION)
        .contentResponseOnWriteEnabled(false)
        .buildClient();
  }

  @Bean
  StoreFactory cosmosStores(
      ObjectProvider<CosmosClient> client, CosmosProperties properties, JsonMapper mapper) {
    return new StoreFactory() {
      @Override
      public <T extends Versioned> Store<T> create(String kind, Class<T> type) {
        // Connects when first used, so that the service starts while the account is away.
        return new LazyStore<>(
            () ->
                new CosmosStore<>(
                    client
                        .getObject()
                        .getDatabase(properties.database())
                        .getContainer(properties.container()),
                    mapper,
                    kind,
                    type));
      }
    };
  }
}

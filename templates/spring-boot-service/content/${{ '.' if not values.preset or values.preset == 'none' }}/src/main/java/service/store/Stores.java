package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Item;
import service.domain.Store;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Item> items(StoreFactory stores) {
    return stores.create("item", Item.class);
  }
}

package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Campaign;
import service.domain.Entry;
import service.domain.Store;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Campaign> campaigns(StoreFactory stores) {
    return stores.create("campaign", Campaign.class);
  }

  @Bean
  Store<Entry> entries(StoreFactory stores) {
    return stores.create("entry", Entry.class);
  }
}

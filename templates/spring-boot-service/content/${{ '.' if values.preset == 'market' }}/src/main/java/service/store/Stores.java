package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Listing;
import service.domain.Offer;
import service.domain.Store;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Listing> listings(StoreFactory stores) {
    return stores.create("listing", Listing.class);
  }

  @Bean
  Store<Offer> offers(StoreFactory stores) {
    return stores.create("offer", Offer.class);
  }
}

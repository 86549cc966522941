package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Finding;
import service.domain.Review;
import service.domain.Store;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Review> reviews(StoreFactory stores) {
    return stores.create("review", Review.class);
  }

  @Bean
  Store<Finding> findings(StoreFactory stores) {
    return stores.create("finding", Finding.class);
  }
}

package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Space;
import service.domain.Store;
import service.domain.Visitor;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Space> spaces(StoreFactory stores) {
    return stores.create("space", Space.class);
  }

  @Bean
  Store<Visitor> visitors(StoreFactory stores) {
    return stores.create("visitor", Visitor.class);
  }
}

package service.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import service.domain.Delivery;
import service.domain.Store;
import service.domain.Template;

/** What is stored, each kind under the name that its rows or documents bear. */
@Configuration(proxyBeanMethods = false)
class Stores {

  @Bean
  Store<Template> templates(StoreFactory stores) {
    return stores.create("template", Template.class);
  }

  @Bean
  Store<Delivery> deliveries(StoreFactory stores) {
    return stores.create("delivery", Delivery.class);
  }
}

package service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.domain.Item;
import tools.jackson.databind.json.JsonMapper;

/** The API as callers see it, without topics and without a cache. */
@SpringBootTest(properties = {"spring.cache.type=none", "service.messaging.enabled=false"})
@AutoConfigureMockMvc
class ItemApiTest {

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void anItemIsCreatedReadChangedAndDeleted() throws Exception {
    var created = create("first");

    assertThat(get(created.id())).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("first");

    var changed =
        api.put()
            .uri("/items/{id}", created.id())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\"second\"}")
            .exchange();
    assertThat(changed).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(2);

    assertThat(api.delete().uri("/items/{id}", created.id()).exchange()).hasStatus(204);
    assertThat(get(created.id())).hasStatus(404);
  }

  @Test
  void pagesFollowEachOther() throws Exception {
    create("one");
    create("two");

    var page = api.get().uri("/items?limit=1").exchange();
    assertThat(page).hasStatusOk().bodyJson().extractingPath("$.items.length()").isEqualTo(1);
    var next = mapper.readTree(page.getResponse().getContentAsString()).get("next").asString();

    var following = api.get().uri("/items?after={next}", next).exchange();
    assertThat(following).hasStatusOk().bodyJson().extractingPath("$.items.length()").isNotEqualTo(0);
  }

  @Test
  void refusalsAreProblems() {
    var unnamed =
        api.post()
            .uri("/items")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"name\":\" \"}")
            .exchange();
    assertProblem(unnamed, 400);
    assertProblem(get(UUID.randomUUID()), 404);
    assertProblem(api.get().uri("/items/no-id").exchange(), 400);
    assertProblem(api.get().uri("/items?limit=0").exchange(), 400);
  }

  private void assertProblem(MvcTestResult result, int status) {
    assertThat(result)
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private MvcTestResult get(UUID id) {
    return api.get().uri("/items/{id}", id).exchange();
  }

  private Item create(String name) throws Exception {
    var result =
        api.post()
            .uri("/items")
            .contentType(MediaType.APPLICATION_JSON)
            .content(mapper.writeValueAsString(new Named(name)))
            .exchange();
    assertThat(result).hasStatus(201).headers().containsHeader("Location");
    return mapper.readValue(result.getResponse().getContentAsString(), Item.class);
  }

  private record Named(String name) {}
}

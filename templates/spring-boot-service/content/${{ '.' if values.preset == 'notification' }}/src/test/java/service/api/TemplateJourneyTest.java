package service.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import service.Example;
import tools.jackson.databind.json.JsonMapper;

/** A text with places for values, with its deliveries, from the first call to the last. */
@SpringBootTest(properties = {"service.cache.enabled=false", "service.messaging.enabled=false", "service.store=memory"})
@AutoConfigureMockMvc
class TemplateJourneyTest {

  private static final String DELIVERY =
      """
      {"recipient": "kim@example.com", "values": {"who": "Kim"}}
      """;

  @Autowired MockMvcTester api;
  @Autowired JsonMapper mapper;

  @Test
  void deliveriesAreAddedListedAndRemoved() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST)) + "/deliveries";

    var added = id(post(at, DELIVERY));
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items[0].id")
        .isEqualTo(added);

    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(204);
    assertThat(api.delete().uri(at + "/" + added).exchange()).hasStatus(404);
    assertThat(api.get().uri(at).exchange())
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.items.length()")
        .isEqualTo(0);
  }

  @Test
  void retireTemplateHappensOnce() throws Exception {
    var at = Example.PATH + "/" + id(post(Example.PATH, Example.REQUEST));
    var added = id(post(at + "/deliveries", DELIVERY));
    assertThat(added).isNotNull();

    assertThat(act(at)).hasStatusOk();
    assertThat(act(at)).hasStatus(409);
  }

  private MvcTestResult act(String at) {
    return api.post()
        .uri(at + "/retirement")
        .exchange();
  }

  private MvcTestResult post(String at, String content) {
    var result =
        api.post().uri(at).contentType(MediaType.APPLICATION_JSON).content(content).exchange();
    assertThat(result).hasStatus(201);
    return result;
  }

  private String id(MvcTestResult result) throws Exception {
    return mapper.readTree(result.getResponse().getContentAsString()).get("id").asString();
  }
}

using System.Text.Json;

namespace Trellis.Domain.Tests.Kernel;

public sealed class IdTests
{
    [Fact]
    public void An_id_is_written_to_JSON_as_its_value_and_read_back()
    {
        var id = Id<Person>.New();
        var json = JsonSerializer.Serialize(new { Id = id });
        json.ShouldBe($$"""{"Id":"{{id}}"}""");
        JsonSerializer.Deserialize<Id<Person>>($"\"{id}\"").ShouldBe(id);
    }

    [Fact]
    public void An_id_is_read_from_its_text()
    {
        var id = Id<Position>.New();
        Id<Position>.Parse(id.ToString(), null).ShouldBe(id);
        Id<Position>.TryParse(id.ToString(), null, out var read).ShouldBeTrue();
        read.ShouldBe(id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("maker")]
    public void What_is_no_id_is_not_read(string? text)
    {
        Id<Position>.TryParse(text, null, out var read).ShouldBeFalse();
        read.ShouldBe(default);
    }

    [Fact]
    public void A_new_id_is_not_an_earlier_one() =>
        Enumerable.Range(0, 1000).Select(_ => Id<Person>.New()).Distinct().Count().ShouldBe(1000);
}

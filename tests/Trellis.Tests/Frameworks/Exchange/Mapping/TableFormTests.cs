using Trellis.Frameworks.Exchange.Mapping;

namespace Trellis.Tests.Frameworks.Exchange.Mapping;

/// <summary>What the page of a table judges by itself, and leaves to whoever chooses.</summary>
public sealed class TableFormTests
{
    private static readonly TableForm.Sample Sample = new(
        ["Thing", "Bed", "Tool"],
        [
            ["Digging", "", "Spade"],
            ["Raking", "Soil", "Rake"],
            ["Sowing", "", "Hand"],
        ],
        TableFormat.Detected
    );

    private static TableForm Form(string bed, string tool) =>
        new()
        {
            Columns =
            [
                new() { Name = "Thing", Means = "name" },
                new() { Name = "Bed", Means = bed },
                new() { Name = "Tool", Means = tool },
            ],
        };

    [Theory]
    [InlineData("category", "nothing", true)]
    [InlineData("nothing", "category", false)] // nothing is blank there
    [InlineData("description", "nothing", false)]
    [InlineData("category", "parent", false)]
    public void A_column_that_is_chosen_for_categories_is_judged(string bed, string tool, bool repeats)
    {
        var form = Form(bed, tool);
        (form.JudgeBlanks(Sample), form.FillDown).ShouldBe((repeats, repeats));
    }

    [Fact]
    public void Once_it_is_judged_whoever_chooses_is_right()
    {
        var form = Form("category", "nothing");
        form.JudgeBlanks(Sample).ShouldBeTrue();
        form.FillDown = false;
        form.JudgeBlanks(Sample).ShouldBeFalse();
        form.FillDown.ShouldBeFalse();
        form.Columns[2].Means = "category";
        form.JudgeBlanks(Sample).ShouldBeTrue();
    }
}

namespace Trellis.Domain.Tests.Kernel;

public sealed class ProblemTests
{
    [Fact]
    public void What_is_missing_is_named_and_near_names_are_suggested()
    {
        new Problem.Missing("The position \"x\"").Message.ShouldBe("The position \"x\" was not found.");
        new Problem.Missing("This", []).Message.ShouldBe("This was not found.");
        new Problem.Missing("The position \"x\"", ["a", "b"]).Message.ShouldBe(
            "The position \"x\" was not found. Did you mean: a; b?"
        );
    }

    [Fact]
    public void What_fits_several_lists_them() =>
        new Problem.Ambiguous("\"Lead\"", ["A / Lead", "B / Lead"]).Message.ShouldBe(
            "\"Lead\" fits several. Name one of: A / Lead; B / Lead."
        );

    [Fact]
    public void A_finding_says_file_line_and_column_and_only_the_file_where_it_is_about_the_whole()
    {
        new Finding("people.csv", 3, 7, "No.").ToString().ShouldBe("people.csv:3:7: No.");
        new Finding("people.csv", 0, 0, "No.").ToString().ShouldBe("people.csv: No.");
    }

    [Fact]
    public void Twenty_findings_are_told_and_the_others_counted()
    {
        List<Finding> findings = [.. Enumerable.Range(1, 23).Select(i => new Finding("f", i, 1, "No."))];
        new Problem.Unreadable(findings[..20]).Message.Split('\n').Length.ShouldBe(20);
        var lines = new Problem.Unreadable(findings).Message.Split('\n');
        lines.Length.ShouldBe(21);
        lines[19].ShouldBe("f:20:1: No.");
        lines[20].ShouldBe("… and 3 more");
    }

    [Fact]
    public void A_result_is_either_an_answer_or_a_problem()
    {
        Result<int> answer = 7,
            refusal = new Problem.Forbidden();
        (answer.Value, answer.Problem).ShouldBe((7, null));
        refusal.Problem.ShouldBeOfType<Problem.Forbidden>().Message.ShouldBe("You may not do this.");
    }
}

namespace Trellis.Domain.Tests.Frameworks;

public sealed class ImportedFrameworkContentTests
{
    [Fact]
    public void A_framework_told_by_names_becomes_a_content_without_faults()
    {
        var draft = new ImportedFramework();
        draft.Scales.Add(new("Growth", [("Low", ""), ("High", "")]));
        draft.Categories.Add(new("Core", "", true, Status.Published));
        draft.Competencies.Add(
            new("Digging", "core", "Growth", Status.Published) { Descriptors = { [(1, Track.Individual)] = "Digs." } }
        );
        draft.Competencies.Add(new("Digging!", null, "Growth", Status.Published));
        draft.Skills.Add(new("Spade", "DIGGING", ""));
        draft.Roles.Add(new("Soil", "Digger"));
        draft.Roles.Add(new("Sand", "Digger"));
        var (low, high) = (
            new ImportedPosition("soil", "digger", "Junior", 1, Track.Individual)
            {
                Expectations = { ["x"] = new("Spade", 2) },
            },
            new ImportedPosition("Sand", "Digger", "Senior", 2, Track.Managerial)
        );
        draft.Positions.AddRange([low, high]);
        draft.Moves.Add(new("digger / junior", "Digger / Senior", MoveKind.Promotion));
        var content = draft.ToContent("Garden");
        ContentRules.Check(content).ShouldBeEmpty();
        content.Competencies.Select(c => (c.Key, c.Category)).ShouldBe([("digging", "core"), ("digging-2", null)]);
        content.Competencies[0].Skills.ShouldHaveSingleItem().Key.ShouldBe("spade");
        content.Roles.Select(r => (r.Key, r.Family)).ShouldBe([("digger", "soil"), ("digger-2", "sand")]);
        var (_, junior) = content.Positions.First();
        (junior.Expectations.ShouldHaveSingleItem(), junior.Moves.ShouldHaveSingleItem()).ShouldBe(
            (new("spade", 2), new(content.Positions.Last().Position.Key, MoveKind.Promotion))
        );
    }
}

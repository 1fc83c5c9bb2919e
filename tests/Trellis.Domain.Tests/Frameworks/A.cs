namespace Trellis.Domain.Tests.Frameworks;

/// <summary>
/// A small framework to begin from: two categories, three competencies, two skills, two roles in two families.
/// </summary>
public static class A
{
    public static FrameworkContent Garden =>
        new()
        {
            Name = "Garden",
            Scales = [new("growth", "Growth", [new("Aware"), new("Working"), new("Proficient"), new("Expert")])],
            Categories = [new("core", "Core") { IsCore = true }, new("craft", "Craft")],
            Competencies =
            [
                new("delivery", "Delivery", "growth")
                {
                    Category = "core",
                    Descriptors =
                    [
                        new(1, Track.Individual, "Delivers with help."),
                        new(2, Track.Individual, "Delivers alone."),
                    ],
                    Skills = [new("planning", "Planning"), new("estimating", "Estimating")],
                },
                new("listening", "Listening", "growth")
                {
                    Category = "core",
                    Descriptors = [new(1, Track.Managerial, "Lets others speak.")],
                },
                new("pruning", "Pruning", "growth") { Category = "craft", Description = "Cutting back." },
            ],
            Families = [new("plants", "Plants"), new("soil", "Soil")],
            Roles =
            [
                new("grower", "Grower", "plants")
                {
                    Positions =
                    [
                        new("grower-junior", "Junior grower")
                        {
                            Grade = 1,
                            Expectations = [new("delivery", 2), new("planning", 1)],
                            Moves = [new("grower-senior", MoveKind.Promotion)],
                        },
                        new("grower-senior", "Senior grower") { Grade = 2, Expectations = [new("delivery", 3, 4, 2)] },
                    ],
                },
                new("digger", "Digger", "soil") { Positions = [new("digger-digger", "Digger")] },
            ],
        };

    public static FrameworkContent With(
        this FrameworkContent content,
        string competency,
        Func<CompetencyPart, CompetencyPart> change
    ) => content with { Competencies = [.. content.Competencies.Select(c => c.Key == competency ? change(c) : c)] };

    public static FrameworkContent WithPosition(
        this FrameworkContent content,
        string position,
        Func<PositionPart, PositionPart> change
    ) =>
        content with
        {
            Roles =
            [
                .. content.Roles.Select(r =>
                    r with
                    {
                        Positions = [.. r.Positions.Select(p => p.Key == position ? change(p) : p)],
                    }
                ),
            ],
        };

    public static FrameworkContent WithScale(this FrameworkContent content, Func<ScalePart, ScalePart> change) =>
        content with
        {
            Scales = [.. content.Scales.Select(change)],
        };

    /// <summary>That a change of the garden, alone, is told in this one sentence.</summary>
    public static void ShouldBeTold(this (FrameworkContent After, ChangeKind Kind, string Sentence) change) =>
        FrameworkDiff
            .Between(Garden.InOrder(), change.After.InOrder())
            .Select(c => (c.Kind, c.Sentence))
            .ShouldBe([(change.Kind, change.Sentence)]);

    /// <summary>That the check finds this one fault, and no other.</summary>
    public static void ShouldBeFound(
        this (FrameworkContent Content, PartKind Kind, string Key, string Field, string Message) fault
    ) => ContentRules.Check(fault.Content).ShouldBe([new(fault.Kind, fault.Key, fault.Field, fault.Message)]);
}

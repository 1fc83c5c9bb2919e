using Trellis.Frameworks.Exchange.Export;

namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>What the hierarchy of a package makes of its items, however odd it is.</summary>
public sealed class CaseHierarchyTests
{
    [Fact]
    public void The_hierarchy_says_what_is_a_category_a_competency_and_a_skill()
    {
        var parsed = CasePackages
            .Of(
                ("The bed", 0),
                ("Planting", 1),
                ("Weeding", 1),
                ("Pulling by hand", 3),
                ("With the left hand", 4),
                ("Watering", 0)
            )
            .Read();
        var content = parsed.Content!;
        content.Categories.Select(c => c.Name).ShouldBe(["The bed"]);
        content
            .Competencies.Select(c => (c.Name, c.Category))
            .ShouldBe([("Planting", "the-bed"), ("Weeding", "the-bed"), ("Watering", null)]);
        content
            .Skills.Select(s => $"{s.Competency.Name}: {s.Skill.Name}")
            .ShouldBe(["Weeding: Pulling by hand", "Weeding: With the left hand"]);
        (content.Name, content.Identifier, content.Origin).ShouldBe(
            ("Gardening", CasePackages.Document, new Origin("Gardening", "A gardener"))
        );
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain(
                "1 category and 3 competencies and 2 skills made from where items stand in the hierarchy, because "
                    + "their types do not say what they are."
            );
        parsed
            .Warnings.Select(w => w.Message)
            .ShouldContain(m =>
                m.StartsWith(
                    "The package says nothing about the levels of 3 of 3 competencies.",
                    StringComparison.Ordinal
                )
            );
    }

    [Fact]
    public void A_type_that_says_what_an_item_is_counts_more_than_its_place()
    {
        var content = CasePackages
            .Of(("Bed", 0), ("Digging", 1), ("Plants", 0), ("Grower", 3), ("Head grower", 4), ("Lone", 0))
            .With(1, "CFItemType", "Competency")
            .With(2, "CFItemType", "skill")
            .With(3, "CFItemType", "Job Family")
            .With(4, "CFItemType", "Role")
            .With(5, "CFItemType", "Position")
            .With(6, "CFItemType", "Position")
            .Read()
            .Content!;
        content.Categories.ShouldBeEmpty();
        content.Skills.ShouldHaveSingleItem().Skill.Name.ShouldBe("Digging");
        content
            .Positions.ShouldHaveSingleItem()
            .Role.FullName(content.Positions.Single().Position)
            .ShouldBe("Grower / Head grower");
        content.Competencies.Select(c => c.Name).ShouldBe(["Bed", "Lone"]); // a position without a role is none
    }

    [Fact]
    public void An_item_with_several_parents_has_the_first_one_as_its_home_and_keeps_the_others()
    {
        var package = CasePackages
            .Of(("A", 0), ("B", 0), ("X", -1), ("Y", 1), ("Z", 2))
            .Linked("isChildOf", CasePackages.Item(3), CasePackages.Item(1), 2)
            .Linked("isChildOf", CasePackages.Item(3), CasePackages.Item(2), 1);
        var parsed = package.Read();
        parsed.Content!.Competencies.Single(c => c.Name == "X").Category.ShouldBe("b");
        parsed.Warnings.ShouldContain(w =>
            w.Message == "\"X\" stands under 2 others. \"B\" is its home here; \"A\" stays as an association."
        );
        parsed.Content.Out()["CFAssociations"]!.AsArray().Count.ShouldBe(6);
    }

    [Fact]
    public void A_cycle_is_broken_at_one_place_and_goes_out_whole()
    {
        var parsed = CasePackages.Of(("A", 2), ("B", 3), ("C", 1), ("D", 0)).Read();
        parsed.Warnings.ShouldContain(w =>
            w.Message.StartsWith("\"A\" stands, over others, under itself.", StringComparison.Ordinal) && w.Line > 0
        );
        (parsed.Content!.Competencies.Count, parsed.Content.Skills.Count()).ShouldBe((2, 2));
        parsed.Content.Out()["CFAssociations"]!
            .AsArray()
            .Select(a => $"{a!["originNodeURI"]!["identifier"]} {a["destinationNodeURI"]!["identifier"]}")
            .ShouldBe([
                $"{CasePackages.Item(1)} {CasePackages.Item(2)}",
                $"{CasePackages.Item(2)} {CasePackages.Item(3)}",
                $"{CasePackages.Item(3)} {CasePackages.Item(1)}",
                $"{CasePackages.Item(4)} {CasePackages.Document}",
            ]);
    }

    [Fact]
    public void An_item_that_is_its_own_parent_and_one_that_hangs_nowhere_are_kept_and_remarked()
    {
        var parsed = CasePackages.Of(("A", 1), ("B", -1)).Read();
        parsed.Content!.Competencies.Select(c => c.Name).ShouldBe(["A", "B"]);
        parsed.Warnings.ShouldContain(w =>
            w.Message.StartsWith("\"A\" is a child of itself.", StringComparison.Ordinal)
        );
        parsed.Warnings.ShouldContain(w =>
            w.Message
            == "An item stands nowhere in the hierarchy. It is kept on its own. This is the first of 2 places."
        );
        parsed.Content.Out()["CFAssociations"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public void A_chain_of_thousands_of_items_is_read()
    {
        var content = CasePackages.Of([.. Enumerable.Range(1, 3000).Select(n => ($"Item {n}", n - 1))]).Read().Content!;
        (content.Categories.Count, content.Competencies.Count, content.Skills.Count()).ShouldBe((1, 1, 2998));
    }

    [Fact]
    public void A_part_that_moved_is_told_at_its_new_place_and_nothing_else_changes()
    {
        var content = CasePackages.Of(("A", 0), ("B", 0), ("X", 1), ("Y", 1), ("Z", 2)).Read().Content!;
        var moved = (
            content with
            {
                Competencies = [.. content.Competencies.Select(c => c.Name == "Y" ? c with { Category = "b" } : c)],
            }
        ).InOrder();
        var homes = moved.Out()["CFAssociations"]!
            .AsArray()
            .Select(a =>
                (
                    From: (string)a!["originNodeURI"]!["identifier"]!,
                    To: (string)a["destinationNodeURI"]!["identifier"]!,
                    Came: ((string)a["uri"]!).StartsWith("https://example.org/", StringComparison.Ordinal)
                )
            )
            .ToList();
        homes.Single(h => h.From == CasePackages.Item(4)).ShouldBe((CasePackages.Item(4), CasePackages.Item(2), false));
        homes.Count(h => h.Came).ShouldBe(4);
    }
}

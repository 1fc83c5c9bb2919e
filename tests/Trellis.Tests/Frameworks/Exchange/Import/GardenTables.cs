namespace Trellis.Tests.Frameworks.Exchange.Import;

/// <summary>A framework with one of everything, of which a test changes one place.</summary>
public static class GardenTables
{
    /// <summary>
    /// What an import counts: 2 levels, 2 categories, 3 competencies, 3 texts, 1 skill, 1 family, 2 roles, 3 positions,
    /// 4 expectations, 1 move.
    /// </summary>
    public const int Things = 22;

    private static readonly IReadOnlyList<(string Name, string Text)> Tables =
    [
        ("levels.csv", "scale,level,name,description\nTwo steps,1,Low,\nTwo steps,2,High,Does it well.\n"),
        ("categories.csv", "category,core,status\nCore,yes,published\nCraft,no,published\n"),
        (
            "competencies.csv",
            "category,competency,description,status\nCore,Planting,How you plant.,published\nCraft,Weeding,How you "
                + "weed.,published\nCraft,Selling,How you sell.,published\n"
        ),
        (
            "descriptors.csv",
            "competency,level,track,text\nPlanting,Low,ic,Plants a row.\nPlanting,High,ic,Plants a "
                + "garden.\nPlanting,High,managerial,Plans a garden.\n"
        ),
        ("skills.csv", "competency,skill,description\nPlanting,Digging,By hand.\n"),
        (
            "positions.csv",
            "family,role,title,grade,track,description,role "
                + "description\nPlants,Grower,Grower,1,ic,Begins.,Grows.\nPlants,Grower,Head "
                + "grower,3,managerial,Leads.,\nPlants,Seller,Seller,,ic,Sells.,\n"
        ),
        (
            "expectations.csv",
            "position,item,level,desired,weight\nGrower / Grower,Planting,Low,High,3\nGrower / "
                + "Grower,Weeding,Low,,1\nGrower / Head grower,Planting,High,,5\nGrower / Head grower,Digging,4,,2\n"
        ),
        ("paths.csv", "from,to,kind\nGrower / Grower,Grower / Head grower,track change\n"),
    ];

    public static IReadOnlyList<InputFile> Files() => [.. Tables.Select(t => World.File(t.Name, t.Text))];

    /// <summary>The tables with one place of one of them changed.</summary>
    public static IReadOnlyList<InputFile> Files(string table, string was, string becomes)
    {
        Tables.Single(t => t.Name == table).Text.ShouldContain(was);
        return
        [
            .. Tables.Select(t =>
                World.File(t.Name, t.Name == table ? t.Text.Replace(was, becomes, StringComparison.Ordinal) : t.Text)
            ),
        ];
    }
}

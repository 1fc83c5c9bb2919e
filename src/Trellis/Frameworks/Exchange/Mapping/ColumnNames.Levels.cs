namespace Trellis.Frameworks.Exchange.Mapping;

/// <summary>The words by which the columns of levels are recognised.</summary>
public static partial class ColumnNames
{
    private static readonly HashSet<string> LevelWords = new(
        [
            "AWARE",
            "AWARENESS",
            "WORKING",
            "PROFICIENT",
            "PRACTITIONER",
            "EXPERT",
            "NOVICE",
            "BEGINNER",
            "ADVANCED BEGINNER",
            "COMPETENT",
            "INTERMEDIATE",
            "ADVANCED",
            "FOUNDATION",
            "FOUNDATIONAL",
            "BASIC",
            "DEVELOPING",
            "JUNIOR",
            "MID",
            "MIDDLE",
            "SENIOR",
            "STAFF",
            "PRINCIPAL",
            "LEAD",
            "LEADING",
            "MASTER",
            "MASTERY",
            "LEARNING",
            "PRACTISING",
            "PRACTICING",
            "ENTRY",
            "WORKING KNOWLEDGE",
        ],
        StringComparer.Ordinal
    );
}

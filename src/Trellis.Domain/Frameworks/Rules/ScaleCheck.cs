using Trellis.Domain.Kernel;

namespace Trellis.Domain.Frameworks.Rules;

/// <summary>A scale has 2 to 20 levels, each with a name of its own.</summary>
internal static class ScaleCheck
{
    public static void Run(FrameworkContent content, FaultList faults)
    {
        faults.CheckKeys(PartKind.Scale, content.Scales.Select(s => (s.Key, s.Name, "")));
        foreach (var scale in content.Scales)
            Check(scale, faults);
    }

    private static void Check(ScalePart scale, FaultList faults)
    {
        void Fault(string message) => faults.Add(PartKind.Scale, scale.Key, "levels", message);

        if (scale.Levels.Count is < 2 or > ContentRules.LevelLimit)
            Fault($"The scale \"{scale.Name}\" needs 2 to {ContentRules.LevelLimit} levels.");
        faults.CheckLength(PartKind.Scale, scale.Key, scale.Name, "");
        foreach (var level in scale.Levels)
        {
            faults.CheckLength(PartKind.Scale, scale.Key, level.Name, level.Description);
            if (level.Name.Length == 0)
                Fault($"A level of \"{scale.Name}\" has no name.");
        }
        if (scale.Levels.DistinctBy(l => Names.Key(l.Name), StringComparer.Ordinal).Count() < scale.Levels.Count)
            Fault($"Two levels of \"{scale.Name}\" have the same name.");
    }
}

using YamlDotNet.Core;

namespace Trellis.Frameworks.Exchange.Export;

/// <summary>Writing roles, positions and what they expect.</summary>
public sealed partial class FolderExport
{
    private void Role(YamlWriting yaml, RolePart r)
    {
        yaml.Line("role", r.Name);
        yaml.Line("id", r.Key);
        yaml.Line("description", r.Description);
        External(yaml, r.External);
        yaml.List(
            "positions",
            r.Positions,
            p =>
            {
                yaml.Line("id", p.Key);
                yaml.Line("title", p.Title);
                if (p.Grade is { } grade)
                    yaml.Line("grade", Number(grade), ScalarStyle.Plain);
                if (p.Track == Track.Managerial)
                    yaml.Line("track", "managerial");
                yaml.Line("description", p.Description);
                External(yaml, p.External);
                if (p.Expectations.Count > 0)
                    yaml.Part(
                        "expects",
                        () =>
                            yaml.Map(() =>
                            {
                                foreach (var e in p.Expectations)
                                    yaml.Part(e.Item, () => Expectation(yaml, e));
                            })
                    );
                if (p.Moves.Count > 0)
                    yaml.Part(
                        "leads to",
                        () =>
                            yaml.Map(() =>
                            {
                                foreach (var m in p.Moves)
                                    yaml.Line(m.To, Word(m.Kind));
                            })
                    );
            }
        );
    }

    private void Expectation(YamlWriting yaml, ExpectationPart e)
    {
        if (e is { Desired: null, Weight: 1 })
        {
            Level(yaml, e.Item, e.Level);
            return;
        }
        yaml.FlowMap(() =>
        {
            yaml.Part("level", () => Level(yaml, e.Item, e.Level));
            if (e.Desired is { } desired)
                yaml.Part("desired", () => Level(yaml, e.Item, desired));
            if (e.Weight != 1)
                yaml.Line("weight", Number(e.Weight), ScalarStyle.Plain);
        });
    }

    /// <summary>A competency's level by its name, a skill's by its number.</summary>
    private void Level(YamlWriting yaml, string item, int level)
    {
        if (_scaleOf.TryGetValue(item, out var scale))
            yaml.Say(_scales[scale].Levels[level - 1].Name);
        else
            yaml.Say(Number(level), ScalarStyle.Plain);
    }

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Word(MoveKind kind) =>
        kind switch
        {
            MoveKind.Promotion => "promotion",
            MoveKind.Lateral => "lateral",
            _ => "track change",
        };
}

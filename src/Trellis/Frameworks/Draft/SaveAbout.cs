using System.ComponentModel.DataAnnotations;
using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>Saves what the framework says about itself: name, description, and where it came from.</summary>
public sealed class SaveAbout(EditDraft edit)
{
    public sealed class Request : PartInput
    {
        [
            Required(ErrorMessage = "The framework needs a name."),
            StringLength(ContentRules.NameLimit, ErrorMessage = "A name has at most {1} characters.")
        ]
        public string? Name { get; set; }

        [StringLength(ContentRules.TextLimit, ErrorMessage = "A description has at most {1} characters.")]
        public string? Description { get; set; }

        [StringLength(300)]
        public string? Title { get; set; }

        [StringLength(300)]
        public string? Publisher { get; set; }

        [StringLength(300)]
        public string? Licence { get; set; }

        [StringLength(500), Url(ErrorMessage = "Write the whole address, with https://")]
        public string? Url
        {
            get;
            set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        [StringLength(2000)]
        public string? Attribution { get; set; }
    }

    public sealed record Fact(string Name, string Description, Origin? Origin);

    public static Fact Of(FrameworkContent content) => new(content.Name, content.Description, content.Origin);

    public Task<Result<FrameworkContent>> Handle(Id<Framework> framework, Request request, CancellationToken ct) =>
        edit.Handle(
            framework,
            content =>
            {
                if (request.Stale(ContentJson.Fingerprint(Of(content))) is { } stale)
                    return stale;
                var origin = new Origin(
                    Names.Tidy(request.Title),
                    Names.Tidy(request.Publisher),
                    Names.Tidy(request.Licence),
                    request.Url ?? "",
                    Names.TidyText(request.Attribution)
                );
                return content with
                {
                    Name = Names.Tidy(request.Name),
                    Description = Names.TidyText(request.Description),
                    Origin = origin == new Origin("") ? null : origin,
                };
            },
            $"About the framework{request.Reason()}",
            ct
        );
}

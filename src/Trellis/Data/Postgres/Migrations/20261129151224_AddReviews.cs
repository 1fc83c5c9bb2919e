using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Trellis.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CalibrationMonths",
                table: "Organisation",
                type: "integer",
                nullable: false,
                defaultValue: 4);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FirstDay",
                table: "Organisation",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OneOnOneDays",
                table: "Organisation",
                type: "integer",
                nullable: false,
                defaultValue: 14);

            migrationBuilder.CreateTable(
                name: "ConversationOnRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "text", nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationOnRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConversationOnRecord_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Review",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CountedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PositionId = table.Column<Guid>(type: "uuid", nullable: true),
                    FrameworkVersionId = table.Column<Guid>(type: "uuid", nullable: true),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: true),
                    MeetingStartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MeetingEndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MeetingPlace = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewerForId = table.Column<Guid>(type: "uuid", nullable: true),
                    NamedReviewerId = table.Column<Guid>(type: "uuid", nullable: true),
                    LastLeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Review", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Review_AssessmentRound_RoundId",
                        column: x => x.RoundId,
                        principalTable: "AssessmentRound",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Review_FrameworkVersion_FrameworkVersionId",
                        column: x => x.FrameworkVersionId,
                        principalTable: "FrameworkVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Review_Person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Review_Person_ReviewerId",
                        column: x => x.ReviewerId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Review_Position_PositionId",
                        column: x => x.PositionId,
                        principalTable: "Position",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CoworkerRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    CoworkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    NominatedById = table.Column<Guid>(type: "uuid", nullable: false),
                    NominatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeclinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeclineReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoworkerRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoworkerRequest_Person_CoworkerId",
                        column: x => x.CoworkerId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoworkerRequest_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reflection",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Work = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Energy = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Match = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reflection", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reflection_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewFact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Act = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AboutId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewFact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewFact_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewNote",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewNote", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewNote_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewOutcome",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OfPerson = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OfOrganisation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SharedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewOutcome", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewOutcome_Person_WriterId",
                        column: x => x.WriterId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewOutcome_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoworkerFeedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Audience = table.Column<string>(type: "text", nullable: false),
                    Together = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Keep = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Suggestion = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoworkerFeedback", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoworkerFeedback_CoworkerRequest_RequestId",
                        column: x => x.RequestId,
                        principalTable: "CoworkerRequest",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoworkerFeedback_Person_WriterId",
                        column: x => x.WriterId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoworkerFeedback_Review_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "Review",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewPoint",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewPoint", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewPoint_ReviewOutcome_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "ReviewOutcome",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CoworkerObservation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FeedbackId = table.Column<Guid>(type: "uuid", nullable: false),
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Rated = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoworkerObservation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoworkerObservation_CoworkerFeedback_FeedbackId",
                        column: x => x.FeedbackId,
                        principalTable: "CoworkerFeedback",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CoworkerObservation_Items_ItemId",
                        column: x => x.ItemId,
                        principalTable: "Items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationOnRecord_PersonId_Kind",
                table: "ConversationOnRecord",
                columns: new[] { "PersonId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerFeedback_RequestId",
                table: "CoworkerFeedback",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerFeedback_ReviewId",
                table: "CoworkerFeedback",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerFeedback_WriterId",
                table: "CoworkerFeedback",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerObservation_FeedbackId_ItemId",
                table: "CoworkerObservation",
                columns: new[] { "FeedbackId", "ItemId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerObservation_ItemId",
                table: "CoworkerObservation",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerRequest_CoworkerId",
                table: "CoworkerRequest",
                column: "CoworkerId");

            migrationBuilder.CreateIndex(
                name: "IX_CoworkerRequest_ReviewId_CoworkerId",
                table: "CoworkerRequest",
                columns: new[] { "ReviewId", "CoworkerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reflection_ReviewId",
                table: "Reflection",
                column: "ReviewId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_FrameworkVersionId",
                table: "Review",
                column: "FrameworkVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Review_NamedReviewerId",
                table: "Review",
                column: "NamedReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Review_PersonId",
                table: "Review",
                column: "PersonId",
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Review_PersonId_Kind_CountedFrom",
                table: "Review",
                columns: new[] { "PersonId", "Kind", "CountedFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Review_PositionId",
                table: "Review",
                column: "PositionId");

            migrationBuilder.CreateIndex(
                name: "IX_Review_ReviewerId",
                table: "Review",
                column: "ReviewerId");

            migrationBuilder.CreateIndex(
                name: "IX_Review_RoundId",
                table: "Review",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewFact_ReviewId",
                table: "ReviewFact",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewNote_ReviewId_WriterId",
                table: "ReviewNote",
                columns: new[] { "ReviewId", "WriterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOutcome_ReviewId_WriterId",
                table: "ReviewOutcome",
                columns: new[] { "ReviewId", "WriterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewOutcome_WriterId",
                table: "ReviewOutcome",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPoint_OutcomeId",
                table: "ReviewPoint",
                column: "OutcomeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewPoint_OwnerId",
                table: "ReviewPoint",
                column: "OwnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConversationOnRecord");

            migrationBuilder.DropTable(
                name: "CoworkerObservation");

            migrationBuilder.DropTable(
                name: "Reflection");

            migrationBuilder.DropTable(
                name: "ReviewFact");

            migrationBuilder.DropTable(
                name: "ReviewNote");

            migrationBuilder.DropTable(
                name: "ReviewPoint");

            migrationBuilder.DropTable(
                name: "CoworkerFeedback");

            migrationBuilder.DropTable(
                name: "ReviewOutcome");

            migrationBuilder.DropTable(
                name: "CoworkerRequest");

            migrationBuilder.DropTable(
                name: "Review");

            migrationBuilder.DropColumn(
                name: "CalibrationMonths",
                table: "Organisation");

            migrationBuilder.DropColumn(
                name: "FirstDay",
                table: "Organisation");

            migrationBuilder.DropColumn(
                name: "OneOnOneDays",
                table: "Organisation");
        }
    }
}
